/** Stages that a person records, in the order in which money goes through them. */
export const RECORDED = ['framed', 'adjudicated', 'recovered', 'instalment', 'stay', 'written_off'] as const;
export type Recorded = (typeof RECORDED)[number];

/** Key of the words of a stage. */
export function stageKey(stage: string): string {
  return `money-stage-${stage.replaceAll('_', '-')}`;
}
