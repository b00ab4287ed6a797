// Whether the api of this container can serve.
const answer = await fetch(`http://127.0.0.1:${process.env.PORT ?? 3000}/health/ready`);
process.exit(answer.ok ? 0 : 1);
