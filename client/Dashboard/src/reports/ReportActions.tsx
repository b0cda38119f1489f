import { DeleteOutlined, DownloadOutlined } from '@ant-design/icons';
import { App, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { apiAddress, download } from '../api/client';
import type { Report } from '../api/reportWire';
import { saveFile } from '../format/saveFile';
import { useTexts } from '../i18n/Texts';
import { describeError } from '../states/describeError';
import { useDrop } from './queries';

interface ReportActionsProps {
  report: Report;
  onDropped?: () => void;
}

/** Fetches the file of a report, with the token that a plain link would not send; or forgets the report. */
export function ReportActions({ report, onDropped }: ReportActionsProps) {
  const texts = useTexts();
  const { t } = texts;
  const { notification } = App.useApp();
  const [isFetching, setFetching] = useState(false);
  const drop = useDrop(onDropped);
  const tell = (error: unknown) => {
    const words = describeError(error, texts);
    notification.error({ title: words.title, description: words.hint, duration: 0 });
  };
  const save = async (name: string) => {
    setFetching(true);
    await download(apiAddress(`/reports/${report.id}/file`)).then((file) => saveFile(file, name), tell);
    setFetching(false);
  };
  return (
    <span className="report-actions">
      {report.fileName && (
        <Button
          icon={<DownloadOutlined />}
          loading={isFetching}
          onClick={() => void save(report.fileName ?? '')}
          data-testid="report-download"
        >
          {t('reports.download')}
        </Button>
      )}
      <Popconfirm
        title={t('reports.dropAsk')}
        okText={t('reports.drop')}
        cancelText={t('reports.keep')}
        onConfirm={() => drop.mutate(report.id, { onError: tell })}
      >
        <Button
          type="text"
          icon={<DeleteOutlined />}
          aria-label={t('reports.drop')}
          loading={drop.isPending}
          data-testid="report-drop"
        />
      </Popconfirm>
    </span>
  );
}
