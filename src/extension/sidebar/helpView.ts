import * as vscode from 'vscode';

/** What a person who is stuck, or has something to say, can do; one click each. */
const ways: readonly (readonly [label: string, icon: string, command: string, ...values: unknown[]])[] = [
  ['Get Started', 'rocket', 'driftline.getStarted'],
  ['Open Manual', 'book', 'driftline.openManual'],
  ['Open Settings', 'gear', 'workbench.action.openSettings', '@ext:driftline.driftline'],
  ['Show Output', 'output', 'driftline.showOutput'],
  ['Copy Details for a Report', 'copy', 'driftline.copyDetails'],
];

/** *Help and Feedback*, the last view of the side bar. */
export function registerHelpView(): vscode.Disposable {
  return vscode.window.registerTreeDataProvider('driftline.help', {
    getChildren: () => ways.map(toItem),
    getTreeItem: (item: vscode.TreeItem) => item,
  });
}

function toItem([title, icon, command, ...values]: (typeof ways)[number]): vscode.TreeItem {
  const item = new vscode.TreeItem(title);
  item.iconPath = new vscode.ThemeIcon(icon);
  item.command = { title, command, arguments: values };
  return item;
}
