import { describe, expect, it } from 'vitest';
import { readings, understand } from './typed';

describe('understand', () => {
  it.each([
    ['13812345678', 'phone', '13812345678'],
    ['+86 138-1234-5678', 'phone', '13812345678'],
    ['0086 13812345678', 'phone', '13812345678'],
    ['１３８１２３４５６７８', 'phone', '13812345678'],
    ['沪a12345', 'plate', '沪A12345'],
    ['沪A·D 12345', 'plate', '沪AD12345'],
    ['粤ZF123港', 'plate', '粤ZF123港'],
    ['WJ沪1234X', 'plate', 'WJ沪1234X'],
    ['使014578', 'plate', '使014578'],
    ['pdaa202531000001', 'policyNo', 'PDAA202531000001'],
    [' P001 ', 'policyNo', 'P001'],
    ['王小明', 'owner', '王小明'],
    ['上海（集团）', 'owner', '上海(集团)'],
    [' Mary  Smith', 'owner', 'Mary Smith'],
    ['138123456', 'policyNo', '138123456'],
    ['23812345678', 'policyNo', '23812345678'],
  ])('takes %j for a %s', (text, kind, value) => {
    expect(understand(text)).toEqual({ kind, value });
  });

  it('takes nothing for nothing', () => {
    expect(understand('  ')).toBeUndefined();
  });

  it('takes a text as the reader says, if it can be taken so', () => {
    expect(understand('13812345678', 'policyNo')).toEqual({ kind: 'policyNo', value: '13812345678' });
    expect(understand('P001', 'phone')).toEqual({ kind: 'policyNo', value: 'P001' });
  });
});

describe('readings', () => {
  it('offers a number that looks like a phone as a policy number too', () => {
    expect(readings('13812345678').map(({ kind }) => kind)).toEqual(['phone', 'policyNo']);
    expect(readings('沪A12345').map(({ kind }) => kind)).toEqual(['plate', 'policyNo']);
  });
});
