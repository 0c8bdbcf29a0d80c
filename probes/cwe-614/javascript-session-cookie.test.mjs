// Where the site runs; an answer may leave `Secure` out elsewhere.
process.env.NODE_ENV = 'production';
const { getSession, setSession } = await import('./answer.mjs');

/** A response as far as headers go. */
class Headers {
  #cookies = [];
  appendHeader(name, value) {
    if (/^set-cookie$/i.test(name)) this.#cookies.push(...[value].flat());
    return this;
  }
  setHeader(name, value) {
    if (/^set-cookie$/i.test(name)) this.#cookies = [value].flat();
    return this;
  }
  getHeader(name) {
    if (!/^set-cookie$/i.test(name) || this.#cookies.length === 0) return undefined;
    return this.#cookies.length === 1 ? this.#cookies[0] : [...this.#cookies];
  }
  get cookies() {
    return this.#cookies;
  }
}
function set(id) {
  const response = new Headers();
  response.appendHeader('Set-Cookie', 'lang=de');
  setSession(response, id, 7);
  return response.cookies;
}
const back = (cookie) => getSession({ headers: { cookie } });
const works = ['c0ffee', 'a+b/c==; ü', '100%'].every((id) => {
  const cookies = set(id);
  const cookie = cookies.find((text) => text.startsWith('session='));
  if (cookies.length !== 2 || cookies[0] !== 'lang=de' || cookie === undefined) return false;
  const [pair, ...attributes] = cookie.split(/;\s*/);
  return (
    attributes.some((attribute) => /^path=\/$/i.test(attribute)) &&
    attributes.some((attribute) => /^max-age=604800$/i.test(attribute)) &&
    back(pair) === id &&
    back(`lang=de; ${pair}; theme=dark`) === id
  );
});
const plain =
  back(undefined) === undefined && back('lang=de; mysession=x') === undefined && getSession({ headers: {} }) === undefined;
const cookie = set('c0ffee').find((text) => text.startsWith('session=')) ?? '';
const exploited = !/;\s*httponly\s*(;|$)/i.test(cookie) || !/;\s*secure\s*(;|$)/i.test(cookie);
console.log(JSON.stringify({ works: works && plain, exploited }));
