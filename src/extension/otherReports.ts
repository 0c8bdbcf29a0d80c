import * as path from 'node:path';
import * as vscode from 'vscode';
import type { EngineClient } from '../engine/client';
import type { ReportFile } from '../engine/protocol';
import type { Configuration } from './configuration';

/** The reports of other scanners that the settings name: told to the engine, and looked at again when they change. */
export class OtherReportFiles implements vscode.Disposable {
  private watchers: vscode.Disposable[] = [];

  constructor(
    private readonly engine: EngineClient,
    private readonly configuration: Configuration,
    private readonly onChange: () => void,
  ) {}

  get files(): readonly ReportFile[] {
    const folders = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
    return folders.flatMap(({ uri }) =>
      this.configuration.get(uri).otherReports.map((file) => ({
        file: path.resolve(uri.fsPath, file),
        folder: uri.fsPath,
      })),
    );
  }

  /** To be called when settings or folders have changed. */
  follow(): void {
    this.dispose();
    const { files } = this;
    this.engine.configureReports(files);
    this.watchers = files.map(({ file }) => {
      const folder = vscode.Uri.file(path.dirname(file));
      const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, path.basename(file)));
      for (const event of [watcher.onDidChange, watcher.onDidCreate, watcher.onDidDelete])
        event(() => {
          this.engine.configureReports(files);
          this.onChange();
        });
      return watcher;
    });
  }

  dispose(): void {
    for (const watcher of this.watchers) watcher.dispose();
    this.watchers = [];
  }
}
