/** Anything that is registered or held and can be let go; the editor's disposables fit. */
export interface Disposable {
  dispose(): void;
}
