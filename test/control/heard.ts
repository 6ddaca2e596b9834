// A plan as it is heard: every parameter with the value it has, said or not.
import { type Plan, parametersOf } from '../../src/bend/bend.ts';
import { heldValue } from '../../src/control/plan-changes.ts';

export function heardPlan(plan: Plan) {
  return plan.map((bend) => ({
    id: bend.id,
    operator: bend.operator.name,
    target: bend.target,
    found: bend.found,
    values: parametersOf(bend.operator, bend.values).map((parameter) => [
      parameter.name,
      heldValue(bend, parameter),
    ]),
  }));
}
