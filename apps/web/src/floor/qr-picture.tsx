import qrcode from 'qrcode-generator';
import { useMemo } from 'react';

/** An address as a QR code, drawn as one path. */
export function QrPicture({ text, label, size }: { text: string; label: string; size: number }) {
  const { path, modules } = useMemo(() => {
    const code = qrcode(0, 'M');
    code.addData(text);
    code.make();
    const count = code.getModuleCount();
    const squares: string[] = [];
    for (let row = 0; row < count; row += 1) {
      for (let column = 0; column < count; column += 1) if (code.isDark(row, column)) squares.push(`M${column} ${row}h1v1h-1z`);
    }
    return { path: squares.join(''), modules: count };
  }, [text]);
  return (
    <svg role="img" aria-label={label} width={size} height={size} viewBox={`-3 -3 ${modules + 6} ${modules + 6}`} shapeRendering="crispEdges">
      <rect x={-3} y={-3} width={modules + 6} height={modules + 6} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
