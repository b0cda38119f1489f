import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useTexts } from '../i18n/Texts';
import { describeError } from '../states/describeError';

interface Order<T> {
  send: (what: T) => Promise<unknown>;
  /** What is said when it is done. */
  done: (what: T) => string;
  failed: string;
  /** What is asked for again afterwards, whether or not it was done. */
  changes: string;
}

/** An order of this page: it says what came of it, and asks for the list again. */
export function useOrder<T>({ send, done, failed, changes }: Order<T>) {
  const texts = useTexts();
  const { notification } = App.useApp();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (_, what) => notification.success({ title: done(what) }),
    onError: (error) => {
      const words = describeError(error, texts);
      notification.error({ title: failed, description: `${words.title}. ${words.hint}`, duration: 0 });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: [changes] }),
  });
}
