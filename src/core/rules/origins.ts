/**
 * What a value is made of, as far as one file shows without running it: the names, members, calls and literals in it,
 * and those in what its names are given in the function or file around. Arguments count only where a call hands them
 * on (`join`, `decode`, `trim`): what is looked up with a value is not the value. Language-neutral, like `Constants`.
 */
import type { Node } from 'web-tree-sitter';
import { call, creation, functionLike, isNumericCast, member, name, type Constants } from './constants';

const subscript =
  /^(subscript|subscript_expression|index_expression|array_access|element_access_expression|element_reference)$/;
const substitution = /^(template_substitution|interpolation)$/;
/** Their outcome is a truth value, not what they look at. */
const comparison = /^(===?|!==?|[<>]=?|in|instanceof|is|not)$/;
const handsOn =
  /(^|_|\b)(join|joinpath|dedent|cleandoc|resolve|normalize|(pure)?path|(norm|abs|real)path|expanduser|b64decode|format|f?printf|sprintf|decode\w*|encode\w*|unquote|unescape|string|str|valueof|tostring|uri|stringify|parse|loads|trim\w*|l?r?strip|replace\w*|concat|assign|fromentries|entries|keys|values|slice|substr|substring|split|to(lower|upper)(case)?|lower|upper|append|implode|strto(lower|upper)|ucfirst|stripslashes|nl2br|(raw)?urldecode|strn?dup|getbytes|paths\.get|(file)?path\.clean|(query|path)unescape|from|of|atob|btoa)$/i;
const MOST = 300;
const LONGEST = 400;

export class Origins {
  private readonly found = new Map<number, ReadonlySet<string>>();

  constructor(private readonly constants: Constants) {}

  /**
   * The texts of a value's names, members, literals and declared parameters; a call as its callee with `(`; beside them
   * `+` and `${` where it is put together.
   */
  of(node: Node): ReadonlySet<string> {
    let texts = this.found.get(node.id);
    if (!texts) {
      texts = this.collect(node);
      this.found.set(node.id, texts);
    }
    return texts;
  }

  private collect(start: Node): Set<string> {
    const texts = new Set<string>();
    const seen = new Set<number>();
    const pending: (Node | null)[] = [start];
    const add = (text: string) => texts.add(text.length > LONGEST ? text.slice(0, LONGEST) : text);
    while (pending.length > 0 && seen.size < MOST) {
      const node = pending.pop();
      if (!node || seen.has(node.id) || functionLike.test(node.type) || isNumericCast(node)) continue;
      seen.add(node.id);
      this.constants.budget.spend();
      if (name.test(node.type)) {
        add(node.text);
        for (const given of this.constants.givenTo(node)) {
          if (given.as === 'parameter') for (const text of this.parameterTexts(given.node)) add(text);
          else pending.push(given.node);
        }
      } else if (member.test(node.type) || subscript.test(node.type)) {
        add(spell(node));
        pending.push(node.namedChild(0));
      } else if (call.test(node.type) || creation.test(node.type)) {
        const callee = calleeOf(node);
        const object = objectOf(node) ?? (callee && member.test(callee.type) ? callee.namedChild(0) : null);
        add(spell(node).slice(0, -1));
        pending.push(object);
        if (creation.test(node.type) || handsOn.test(spell(callee))) {
          pending.push(...(node.childForFieldName('arguments')?.namedChildren ?? []));
        }
      } else if (node.namedChildCount === 0) {
        add(node.text);
      } else {
        // Text with escapes in it has children.
        if (/content|fragment/.test(node.type)) add(node.text);
        const operator = node.childForFieldName('operator')?.text ?? '';
        if (comparison.test(operator)) continue;
        if (operator === '+' || operator === '+=') add('+');
        if (substitution.test(node.type)) add('${');
        const aside = node.childForFieldName('condition') ?? node.childForFieldName('key');
        pending.push(...node.namedChildren.filter((child) => child.id !== aside?.id));
      }
    }
    return texts;
  }

  /** A parameter's own text, and where its function is decorated, that after each decorator: `@app.get("/") name: str`. */
  private parameterTexts(node: Node): string[] {
    const around = this.constants.enclosingFunction(node)?.parent;
    const inside = around?.type === 'decorated_definition' ? around.namedChildren : [];
    const decorators = inside.filter(({ type }) => type === 'decorator');
    return [node.text, ...decorators.map(({ text }) => `${text} ${node.text}`)];
  }
}

function calleeOf(node: Node): Node | null {
  const named =
    node.childForFieldName('function') ??
    node.childForFieldName('constructor') ??
    node.childForFieldName('name') ??
    node.childForFieldName('method');
  return named ?? (creation.test(node.type) ? node.childForFieldName('type') : null);
}

/** What a call is made on, where the call itself holds it: `scope` in PHP's static calls, `receiver` in Ruby. */
function objectOf(node: Node): Node | null {
  return (
    node.childForFieldName('object') ?? node.childForFieldName('scope') ?? node.childForFieldName('receiver') ?? null
  );
}

/** A chain of members and calls as `req.query.get()`: arguments and `?.` left out, and so is what is no name. */
function spell(node: Node | null): string {
  if (!node) return '';
  if (member.test(node.type)) return `${spell(node.namedChild(0))}.${node.lastNamedChild?.text ?? ''}`;
  if (call.test(node.type) || creation.test(node.type)) {
    const object = objectOf(node);
    return `${object ? `${spell(object)}.` : ''}${spell(calleeOf(node))}()`;
  }
  if (subscript.test(node.type)) {
    const key = node.lastNamedChild;
    return `${spell(node.namedChild(0))}[${key && key.endIndex - key.startIndex < 60 ? key.text : ''}]`;
  }
  return node.namedChildCount === 0 || name.test(node.type) ? node.text : '';
}
