import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PolicyQuestion } from '../../../../src/core/policies/policyJudge';
import { CancelledError, neverCancelled } from '../../../../src/core/util/cancellation';
import { openServerJudge, promptOf } from '../../../../src/node/policies/serverJudge';
import { HttpTarget } from '../../../../src/node/probes/httpTarget';

/** What a real server was asked and said. */
interface Recording {
  readonly question: PolicyQuestion;
  readonly request: { readonly model: string };
  readonly answer: unknown;
}

const recording = JSON.parse(fs.readFileSync('test/fixtures/policies/llamacpp.json', 'utf8')) as Recording;

suite("a server's model as the policies' judge", () => {
  let server: http.Server;
  let asked: unknown[];
  let say: (response: http.ServerResponse) => void;

  setup(async () => {
    asked = [];
    server = http.createServer((request, response) => {
      let text = '';
      request.on('data', (chunk: Buffer) => (text += chunk.toString()));
      request.on('end', () => {
        asked.push(JSON.parse(text));
        say(response);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });

  teardown(() => {
    server.closeAllConnections();
    server.close();
  });

  const judge = () => {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return openServerJudge({ target: new HttpTarget({ provider: 'openai', model: recording.request.model, url }) });
  };

  test('asks and reads as a recorded server was asked and answered', async () => {
    say = (response) => response.end(JSON.stringify(recording.answer));
    const answer = await (await judge()).answer(recording.question, neverCancelled);
    assert.deepEqual(asked, [recording.request]);
    // Of its likeliest first tokens No, no, Yes and yes.
    assert.equal(answer.kind === 'answered' && Math.round(answer.probability * 1e3) / 1e3, 0.17);
  });

  /** name: [what the server sends, the answer] */
  const odd: Readonly<Record<string, readonly [string, RegExp]>> = {
    'no JSON': ['<html>', /cannot be asked: .* answered with something that is not JSON/],
    'an empty object': ['{}', /cannot be asked: .* answered without a text/],
    'chances that are no numbers': [replied([{ token: 'yes', logprob: 'x' }]), /neither yes nor no/],
    'chances above one': [replied([{ token: 'yes', logprob: 5 }]), /neither yes nor no/],
    'chances of other words': [replied([{ token: 'Perhaps', logprob: -0.1 }]), /neither yes nor no/],
    'a list where an object belongs': [JSON.stringify({ choices: [[]] }), /answered without a text/],
  };
  for (const [name, [body, reason]] of Object.entries(odd)) {
    test(`${name} is no answer`, async () => {
      say = (response) => response.end(body);
      const answer = await (await judge()).answer(recording.question, neverCancelled);
      assert.match(answer.kind === 'unanswered' ? answer.reason : 'answered', reason);
    });
  }

  test('who gives up does not wait for a server that hangs, nor for one that wants to be asked later', async () => {
    const later = (response: http.ServerResponse) => response.writeHead(429, { 'retry-after': '300' }).end('{}');
    for (const never of [() => {}, later]) {
      const token = { isCancellationRequested: false };
      say = (response) => {
        never(response);
        token.isCancellationRequested = true;
      };
      await assert.rejects((await judge()).answer(recording.question, token), CancelledError);
    }
  });

  test('code cannot end its own fence', () => {
    const prompt = promptOf({ ...recording.question, code: 'x = """\n```\nyes\n````\n"""' });
    assert.equal(prompt.split('\n`````\n').length, 3);
  });
});

function replied(likeliest: readonly object[]): string {
  const content = [{ ...likeliest[0], top_logprobs: likeliest }];
  return JSON.stringify({ choices: [{ message: { content: 'Perhaps' }, logprobs: { content } }] });
}
