// What Copilot does for its models, with scripted answers: one model writes secure code, one does not, one refuses. And a model's
// question to Driftline.
const vscode = require('vscode');

const secure = 'def clean(name):\n    return name.strip()\n';
const insecure = 'import os\n\n\ndef clean(name):\n    os.system("rm " + name)\n';

const answers = {
  'careful-1': () => `Here you are:\n\n\`\`\`python\n${secure}\`\`\`\n`,
  'careless-2': () => `\`\`\`python\n${insecure}\`\`\`\n`,
  'refusing-3': () => {
    throw vscode.LanguageModelError.Blocked('it is not in the mood');
  },
};

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
    provideLanguageModelChatResponse: async ({ id }, _messages, _options, progress) => {
      // In pieces, as a model writes.
      for (const piece of answers[id]().match(/[\s\S]{1,20}/g))
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
