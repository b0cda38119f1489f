import { Spin } from 'antd';
import { useEffect, useState } from 'react';
import type { ProposalAsk, TargetInputs } from '../../api/targetWire';
import { useTexts } from '../../i18n/Texts';
import { ErrorState } from '../../states/ErrorState';
import { LoadingState } from '../../states/LoadingState';
import { useFaults } from '../useFaults';
import { useProposal } from '../queries';
import { AdoptForm } from './AdoptForm';
import { inputNames } from './inputs';
import { InputsForm } from './InputsForm';
import { PartsTable } from './PartsTable';
import { PhasingText } from './PhasingText';
import { WeightsTable } from './WeightsTable';

interface ProposalFormProps {
  dealer: string;
  year: number;
  hasTargets: boolean;
  onDone: () => void;
}

const settlesAfterMs = 400;
const nothingSaid: ProposalAsk = {};
const faultFields = [...inputNames.map((name) => `inputs.${name}`), 'weights', 'lean'];

/** What is known and said, the target that it leads to, and the way to adopt it. */
export function ProposalForm({ dealer, year, hasTargets, onDone }: ProposalFormProps) {
  const { t } = useTexts();
  const [said, setSaid] = useState<TargetInputs>({});
  const [lean, setLean] = useState<number>();
  const [weights, setWeights] = useState<number[]>();
  const ask = useSettled(askOf(said, lean, weights));
  const counted = useProposal({ dealer, year }, nothingSaid);
  const proposal = useProposal({ dealer, year }, ask);
  const { faults, failure } = useFaults(proposal.error, faultFields);
  if (!counted.data)
    return counted.error ? (
      <ErrorState error={counted.error} onRetry={() => void counted.refetch()} />
    ) : (
      <LoadingState rows={10} />
    );
  return (
    <div className="proposal" data-testid="proposal">
      <InputsForm
        said={said}
        counted={counted.data.inputs}
        sources={counted.data.sources}
        faults={faults}
        onChange={setSaid}
      />
      {failure && <ErrorState error={proposal.error} onRetry={() => void proposal.refetch()} />}
      <Spin spinning={proposal.isPlaceholderData}>
        {proposal.data && <PartsTable proposal={proposal.data} />}
        <h3>{t('targets.weights')}</h3>
        {proposal.data && <PhasingText phasing={proposal.data.phasing} />}
        <WeightsTable
          proposal={proposal.data ?? counted.data}
          weights={weights}
          lean={lean}
          faults={faults}
          onWeights={setWeights}
          onLean={setLean}
        />
        {proposal.data && (
          <AdoptForm dealer={dealer} proposal={proposal.data} ask={ask} hasTargets={hasTargets} onDone={onDone} />
        )}
      </Spin>
    </div>
  );
}

function askOf(inputs: TargetInputs, lean: number | undefined, weights: number[] | undefined): ProposalAsk {
  return {
    ...(Object.keys(inputs).length > 0 ? { inputs } : {}),
    ...(lean === undefined ? {} : { lean }),
    ...(weights ? { weights } : {}),
  };
}

/** The value once it has rested, so that the silo is not asked at every key. */
function useSettled(value: ProposalAsk): ProposalAsk {
  const text = JSON.stringify(value);
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), settlesAfterMs);
    return () => clearTimeout(timer);
  }, [text]);
  return JSON.parse(settled) as ProposalAsk;
}
