/**
 * Whether some part of a value may come from outside the code around: no constant, no number, nothing quoted, no
 * setting of the file or of the object itself. A query with a configured table name in it is no injection.
 * Language-neutral, like `Constants`.
 */
import type { Node } from 'web-tree-sitter';
import {
  call,
  creation,
  isFormat,
  member,
  name,
  namesInFormat,
  partsOfCall,
  type Constants,
  type Given,
} from './constants';

const numeric =
  /^(u?int(eger)?(8|16|32|64)?|long|short|byte|float(32|64)?|[iuf](8|16|32|64|128|size)|double|bool(ean)?|char|big(decimal|integer)|number|uuid(\.uuid)?|guid|decimal|datetimeoffset|timespan|time\.\w+|instant|(local)?date(time)?)$/i;
/** Names and calls whose outcome cannot end a string: numbers, and what was made safe. */
const harmless =
  /\b(parse(int|long|float)|itoa|format(int|uint|bool|float)|size|length|len|count|ncopies|repeat|int|float|number|intval|floatval|boolval|absint|(integer|long|boolean)\.\w+|ordinal|getclass|now|unix\w*)\(|quot|escap|\besc_sql|wpdb->prepare|sanitiz|\bto_[ifd]\b|placeholder|question_?marks?|\.class\b/i;
/** Global names for what comes from outside, as in Flask, and calls that read it. */
const outside =
  /^(\$_(GET|POST|REQUEST|COOKIE|FILES)|(flask\.)?request|Console\.ReadLine|params|gets|ARGV|(sys|process)\.(argv|stdin)|os\.(Args|Stdin)|System\.in|input|raw_input)$/;
/** What ASP.NET and Rails hold of a request; `Request` and `params` alone may be anything. */
const ofRequest =
  /^(this\.)?((http)?context\.(current\.)?)?Request(\.(Query|QueryString|Form|Params|Cookies|Headers|RouteValues|RawUrl|Path|Url|UrlReferrer|UserAgent|Files|Body)\b|\[)|^(params|cookies)(\.|\[)|^request\.(params|headers|referer|body|env|fullpath|query_parameters)\b/i;
const reads = /\.(read(Line|UTF|AllBytes)|nextLine|Read(Line|String|All|Bytes))$/;
const own = /^(this|self|super)$/;

export class Foreign {
  constructor(private readonly constants: Constants) {}

  isForeign(node: Node, seen = new Set<readonly Given[]>()): boolean {
    this.constants.budget.spend();
    if (this.constants.isConstant(node)) return false;
    if (isAccess(node) && ofRequest.test(start(node))) return !harmless.test(start(node));
    if (name.test(node.type)) {
      if (own.test(node.text) || harmless.test(node.text)) return false;
      if (!this.constants.isLocal(node)) return outside.test(node.text);
      return this.isGivenForeign(node, node.text, seen);
    }
    if (isFormat(node) && namesInFormat(node).some((one) => this.isGivenForeign(node, one, seen))) return true;
    if (call.test(node.type) || creation.test(node.type)) {
      if (harmless.test(start(node))) return false;
      // `load()` and `this.load()` are the object's own business, `load(key)` is not.
      const { callee, receiver, given } = partsOfCall(node);
      if (outside.test(callee) || reads.test(callee)) return true;
      return [...(receiver ? [receiver] : []), ...given].some((one) => this.isForeign(one, seen));
    }
    if (member.test(node.type) && harmless.test(start(node))) return false;
    if (member.test(node.type) && outside.test(node.text)) return true;
    const parts = member.test(node.type) ? node.namedChildren.slice(0, 1) : node.namedChildren;
    const aside = node.childForFieldName('condition');
    return parts.some((one) => one.id !== aside?.id && this.isForeign(one, seen));
  }

  /** Whether a variable, as met at the node, is a parameter or is given something foreign. */
  private isGivenForeign(node: Node, variable: string, seen: Set<readonly Given[]>): boolean {
    const given = this.constants.givenTo(node, variable);
    if (seen.has(given)) return false;
    seen.add(given);
    if (given.some((one) => isMadeSafe(one, variable))) return false;
    return given.some((one) => {
      if (numeric.test(typeOf(one.node, variable))) return false;
      if (one.as === 'parameter' || (one.as === 'part' && isFilled(one, variable))) return true;
      return this.isForeign(one.node, seen);
    });
  }
}

/** The nodes of C# and Ruby that take something out of an object. */
function isAccess(node: Node): boolean {
  return (
    /^((member|element)_access_expression|element_reference)$/.test(node.type) ||
    (node.type === 'call' && node.childForFieldName('receiver') !== null)
  );
}

/** `name = escape(name)`: what the name held before is gone. */
function isMadeSafe({ node, as }: Given, variable: string): boolean {
  if (as !== 'whole' || !call.test(node.type) || !harmless.test(node.text)) return false;
  return node.descendantsOfType(['identifier', 'variable_name']).some(({ text }) => text === variable);
}

/** `Scan(&name)`: the call gives the name what it reads. */
function isFilled({ node }: Given, variable: string): boolean {
  return call.test(node.type) && partsOfCall(node).given.some(({ text }) => text === `&${variable}`);
}

/** Enough to tell: a call may hold a whole program in its arguments. */
function start(node: Node): string {
  return node.text.slice(0, 1000);
}

/** The declared type of a parameter, or of the variable that is given this value. */
function typeOf(node: Node, variable: string): string {
  for (let up: Node | null = node, i = 0; up && i < 3; up = up.parent, i++) {
    const target =
      up.childForFieldName('name')?.text ?? up.childForFieldName('declarator')?.childForFieldName('name')?.text;
    const type = up.childForFieldName('type');
    if (type && (target === undefined || target === variable)) return type.text.replace(/^:\s*/, '');
  }
  return '';
}
