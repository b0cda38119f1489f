// Node 20 does not run TypeScript by itself; Vite does.
import { runnerImport } from 'vite';

const { module } = await runnerImport('./dev/fakeSilo.ts');
module.startFakeSilo(Number(process.env.PORT ?? 5180));
