import { ApiError } from '../api/ApiError';
import { apiAddress, authorization, randomKey } from '../api/client';
import type { LedgerImport } from '../api/importWire';

/** Sends the file as it is, to be looked at; `fetch` cannot tell how much has left, so this is an XMLHttpRequest. */
export function uploadLedger(file: File, onShare: (share: number) => void): Promise<LedgerImport> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', apiAddress('/imports', { fileName: file.name, preview: 'true' }));
    const headers = {
      ...authorization(),
      'Content-Type': 'application/octet-stream',
      'Idempotency-Key': randomKey(),
    };
    Object.entries(headers).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.upload.onprogress = ({ loaded, total }) => onShare(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(ApiError.unreachable());
    request.onload = () => {
      if (request.status >= 200 && request.status < 300)
        resolve(JSON.parse(request.responseText) as LedgerImport);
      else reject(ApiError.fromBody(request.status, request.responseText));
    };
    request.send(file);
  });
}
