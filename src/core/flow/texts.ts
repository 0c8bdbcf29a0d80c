import type { FlowFile } from './file';
import type { Value } from './values';

const longest = 4000;
const most = 400;

/** The text of a value that is a constant, or stands for one. */
export function constantText(start: Value, file: FlowFile): string | undefined {
  let value = start;
  for (let i = 0; i < 20; i++) {
    if (value.kind === 'constant') return value.text;
    const inputs = value.kind === 'outer' ? file.outer(value) : value.kind === 'choice' ? value.inputs : [];
    const [first] = inputs;
    if (!first || inputs.length > 1) return undefined;
    value = first.value;
  }
  return undefined;
}

/** A value as the text that it makes, as far as constants tell; `{}` stands for all else. */
export function spell(start: Value, file: FlowFile): string {
  let text = '';
  let steps = 0;
  const pending: Value[] = [start];
  for (let value = pending.pop(); value && steps < most && text.length < longest; value = pending.pop()) {
    steps++;
    const constant = constantText(value, file);
    if (constant !== undefined) text += constant;
    else if (value.kind === 'text') {
      for (let i = Math.min(value.parts.length, most) - 1; i >= 0; i--) pending.push(value.parts[i] as Value);
    } else {
      const inputs = value.kind === 'choice' ? value.inputs : value.kind === 'outer' ? file.outer(value) : [];
      // The first that is text speaks for all: a query that is added to in branches starts alike in each.
      const first = inputs.find(
        (input) => input.value.kind === 'text' || input.value.kind === 'constant' || input.value.kind === 'choice',
      );
      if (first) pending.push(first.value);
      else text += '{}';
    }
  }
  return text;
}
