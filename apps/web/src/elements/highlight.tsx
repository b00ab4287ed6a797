/** A text with the found words marked; the plain text when the server marked nothing. */
export function Highlight({ spans, plain }: { spans: readonly { text: string; hit: boolean }[] | undefined; plain: string }) {
  if (!spans?.length) return <>{plain}</>;
  return (
    <>
      {spans.map((span, index) => (span.hit ? <mark key={index}>{span.text}</mark> : <span key={index}>{span.text}</span>))}
    </>
  );
}
