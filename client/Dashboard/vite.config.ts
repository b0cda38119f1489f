import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const silo = process.env.CAMPAIGN_SILO ?? 'http://127.0.0.1:5180';

export default defineConfig({
  plugins: [react()],
  // The words of the trade lie beside the shapes of the wire, for all programs.
  server: {
    fs: { allow: ['.', '../Wire'] },
    proxy: { '/api': silo, '/docs': silo, '/openapi': silo, '/orleans': silo },
  },
  build: {
    // Data addresses would need `img-src data:` in the content security policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1400,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'echarts', test: /node_modules[\\/](echarts|zrender)[\\/]/, priority: 3 },
            {
              name: 'antd',
              test: /node_modules[\\/](antd|@ant-design|@rc-component|dayjs)[\\/]/,
              priority: 2,
            },
            {
              name: 'react',
              test: /node_modules[\\/](react|react-dom|react-router|scheduler|@tanstack)[\\/]/,
              priority: 1,
            },
          ],
        },
      },
    },
  },
  test: { include: ['src/**/*.test.ts'], environment: 'node' },
});
