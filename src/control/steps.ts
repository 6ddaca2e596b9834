// Work in steps that is done whole or not at all: where a step fails, those before it are taken back in reverse order.

export interface Step {
  readonly go: () => Promise<void>;
  readonly back: () => Promise<void>;
}

/** Goes all steps. Throws what the step that fails throws, after the ones before it are taken back. */
export async function inSteps(steps: readonly Step[]): Promise<void> {
  const done: Step[] = [];
  for (const step of steps) {
    try {
      await step.go();
    } catch (error) {
      for (const { back } of done.reverse()) await back().catch(() => null);
      throw error;
    }
    done.push(step);
  }
}
