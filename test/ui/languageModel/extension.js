// What Copilot does for its models, with scripted answers: one model writes secure code, one does not, one refuses; others mend the
// code that they are shown, at once, at the second try or never. And a model's question to Driftline.
const fs = require('node:fs');
const vscode = require('vscode');

const secure = 'def clean(name):\n    return name.strip()\n';
const insecure = 'import os\n\n\ndef clean(name):\n    os.system("rm " + name)\n';

const answers = {
  'careful-1': () => `Here you are:\n\n\`\`\`python\n${secure}\`\`\`\n`,
  'careless-2': () => `\`\`\`python\n${insecure}\`\`\`\n`,
  'refusing-3': () => {
    throw vscode.LanguageModelError.Blocked('it is not in the mood');
  },
  'mending-4': (asked) => `Use a placeholder:\n\n${block(mend(codeIn(asked[0])))}\nThat is all.`,
  'learning-5': (asked) => block(asked.length === 1 ? codeIn(asked[0]) : mend(codeIn(asked[0]))),
  'stubborn-6': (asked) => block(codeIn(asked[0]).replace('customer", "")', 'customer")')),
  'talking-7': () => 'I can not help with that.',
  'waiting-8': (_asked, token) =>
    new Promise((_, reject) => token.onCancellationRequested(() => reject(new Error('stop')))),
};

const block = (code) => `\`\`\`python\n${code}\n\`\`\`\n`;
const codeIn = (prompt) => /<code-([\w-]+)>\n([\s\S]*?)\n<\/code-\1>/.exec(prompt)[2];
const mend = (code) => code.replace(/f"SELECT(.*)= '{customer}'"/, '"SELECT$1= ?", (customer,)');
/** What the person's side said, one text a message. */
const saidBy = (messages) =>
  messages
    .filter(({ role }) => role === vscode.LanguageModelChatMessageRole.User)
    .map(({ content }) => content.map(({ value }) => value ?? '').join(''));

exports.activate = ({ subscriptions }) => {
  const provider = {
    provideLanguageModelChatInformation: () =>
      Object.keys(answers).map((id) => ({
        id,
        name: `Test ${id.replace(/-\d$/, '')}`,
        family: 'test',
        version: `test-${id}-2026-01-01`,
        maxInputTokens: 8000,
        maxOutputTokens: 8000,
        capabilities: { toolCalling: true },
        isUserSelectable: true,
      })),
    provideLanguageModelChatResponse: async ({ id }, messages, { tools }, progress, token) => {
      const asked = saidBy(messages);
      const file = process.env.DRIFTLINE_TEST_ASKED;
      if (file) fs.appendFileSync(file, `${JSON.stringify({ id, asked, tools: tools?.length ?? 0 })}\n`);
      // In pieces, as a model writes.
      for (const piece of (await answers[id](asked, token)).match(/[\s\S]{1,20}/g))
        progress.report(new vscode.LanguageModelTextPart(piece));
    },
    provideTokenCount: async (_model, text) => Math.ceil(String(text).length / 4),
  };
  subscriptions.push(
    vscode.lm.registerLanguageModelChatProvider('driftline-test', provider),
    // As a model in agent mode does; what it is told is shown.
    vscode.commands.registerCommand('driftline-test.ask', async () => {
      await vscode.lm.selectChatModels();
      const input = { paths: ['orders.py'] };
      const { content } = await vscode.lm.invokeTool('driftline_audit', { input, toolInvocationToken: undefined });
      const text = content.map(({ value }) => value).join('');
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content: text }));
    }),
  );
};
