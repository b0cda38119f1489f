import { Tag } from 'antd';
import { useTexts } from '../i18n/Texts';
import { unitKinds, type GroupFilter, type UnitKind } from './groupFilter';

/** To which dealers the page is narrowed; each can be taken away. */
export function FilterTags({ filter, onDrop }: { filter: GroupFilter; onDrop: (kind: UnitKind) => void }) {
  const { word } = useTexts();
  return unitKinds
    .filter((kind) => filter[kind])
    .map((kind) => (
      <Tag key={kind} color="blue" closable onClose={() => onDrop(kind)} data-testid={`narrowed-${kind}`}>
        {word('unit', kind)}: {filter[kind]}
      </Tag>
    ));
}
