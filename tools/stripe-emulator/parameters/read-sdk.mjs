import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const SDK = path.join(ROOT, 'node_modules/stripe/esm');

/**
 * What each method of the SDK may send: its parameters as the declarations name them, its path as the
 * code calls it. The keys are like "POST /v1/refunds" and "GET /v1/refunds/:id".
 *
 * @param {Record<string, string[]>} methods the methods wanted, by file under `resources`
 * @returns {{ version: string, endpoints: Record<string, unknown> }} see `parameter-table.ts` for the form
 * @throws when the SDK has no such file or method, or one whose path cannot be read
 */
export function readSdk(methods) {
  const files = Object.keys(methods).map((name) => path.join(SDK, 'resources', `${name}.d.ts`));
  const program = ts.createProgram([...files, path.join(SDK, 'apiVersion.d.ts')], {
    strict: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
    lib: ['lib.es2022.d.ts'],
  });
  const reader = new TypeReader(program.getTypeChecker());
  const endpoints = {};
  for (const [name, wanted] of Object.entries(methods)) {
    const file = path.join(SDK, 'resources', `${name}.d.ts`);
    const source = existsSync(file) ? program.getSourceFile(file) : undefined;
    if (!source) throw new Error(`The SDK has no resources/${name}.d.ts.`);
    const declared = methodsOf(source);
    const called = pathsOf(file.replace(/\.d\.ts$/, '.js'));
    for (const method of wanted) {
      const declaration = declared.get(method);
      const where = called.get(method);
      if (!declaration || !where)
        throw new Error(`The SDK has no ${name}.${method}, or none whose path can be read.`);
      const parameter = declaration.parameters.find((one) => one.name.getText() === 'params');
      endpoints[where] = reader.object(parameter ? reader.typeOf(parameter) : undefined);
    }
  }
  return { version: apiVersion(), endpoints: sorted(endpoints) };
}

/** The resource class of a declaration file: its methods by name. */
function methodsOf(source) {
  const methods = new Map();
  for (const statement of source.statements) {
    if (!ts.isClassDeclaration(statement)) continue;
    for (const member of statement.members) {
      if (ts.isMethodDeclaration(member)) methods.set(member.name.getText(), member);
    }
  }
  return methods;
}

/** Each method's `this._makeRequest('GET', path)` as "GET /v1/…", with ":id" for what is put in. */
function pathsOf(file) {
  const source = parse(file);
  const paths = new Map();
  const visit = (node, method) => {
    if (ts.isMethodDeclaration(node)) method = node.name.getText();
    if (method && ts.isCallExpression(node) && node.expression.getText().endsWith('._makeRequest')) {
      const [verb, where] = node.arguments;
      paths.set(method, `${verb.text} ${pathOf(where)}`);
    }
    ts.forEachChild(node, (child) => visit(child, method));
  };
  visit(source, undefined);
  return paths;
}

function pathOf(node) {
  if (ts.isStringLiteralLike(node)) return node.text;
  return node.head.text + node.templateSpans.map((span) => `:id${span.literal.text}`).join('');
}

function apiVersion() {
  const text = parse(path.join(SDK, 'apiVersion.js')).text;
  const found = /ApiVersion = '([^']+)'/.exec(text);
  if (!found) throw new Error('The SDK does not say which version of the API it speaks.');
  return found[1];
}

function parse(file) {
  const text = ts.sys.readFile(file);
  if (text === undefined) throw new Error(`${file} cannot be read.`);
  return ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
}

class TypeReader {
  constructor(checker) {
    this.checker = checker;
  }

  typeOf(parameter) {
    return this.checker.getNonNullableType(this.checker.getTypeAtLocation(parameter));
  }

  /** The fields of an object; a name that ends in "!" is required. */
  object(type) {
    const fields = {};
    for (const property of type ? this.checker.getPropertiesOfType(type) : []) {
      const optional = (property.flags & ts.SymbolFlags.Optional) !== 0;
      fields[optional ? property.name : `${property.name}!`] = this.value(
        this.checker.getTypeOfSymbol(property),
      );
    }
    return sorted(fields);
  }

  /** One value; null among its types means that an empty string unsets it. */
  value(type) {
    const parts = type.isUnion() ? type.types : [type];
    const unset = parts.some((part) => part.flags & ts.TypeFlags.Null);
    const forms = merged(
      parts
        .filter((part) => !(part.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null)))
        .map((part) => this.form(part)),
    );
    const form = forms.length === 1 ? forms[0] : { any: forms };
    return unset ? { unset: form } : form;
  }

  form(type) {
    if (type.isStringLiteral()) return { enum: [type.value] };
    if (type.flags & ts.TypeFlags.StringLike) return 'string';
    if (type.flags & ts.TypeFlags.NumberLike) return 'number';
    if (type.flags & ts.TypeFlags.BooleanLike) return 'boolean';
    if (this.isDecimal(type)) return 'decimal';
    // An open enum: any string to the compiler, yet the literals beside it are all that Stripe takes.
    if (type.isIntersection()) return 'open';
    if (this.checker.isArrayType(type)) return { list: this.value(this.checker.getTypeArguments(type)[0]) };
    const index = this.checker.getIndexTypeOfType(type, ts.IndexKind.String);
    if (index) return { map: this.value(index) };
    if (type.flags & ts.TypeFlags.Object) return { fields: this.object(type) };
    throw new Error(
      `The SDK has a parameter of a kind that is not known: ${this.checker.typeToString(type)}.`,
    );
  }

  isDecimal(type) {
    return type.symbol?.name === 'Decimal';
  }
}

/** Literals become one enum; each other form stands once. */
function merged(forms) {
  const literals = forms.flatMap((form) => form.enum ?? []).filter((literal) => literal !== '');
  const others = new Map();
  for (const form of forms) {
    if (form.enum || (form === 'open' && literals.length > 0)) continue;
    const plain = form === 'open' ? 'string' : form;
    others.set(JSON.stringify(plain), plain);
  }
  // What is sent as text anyway: a number beside a string adds nothing.
  if (others.has('"string"')) for (const narrower of ['"number"', '"decimal"']) others.delete(narrower);
  return [...(literals.length > 0 ? [{ enum: literals.sort() }] : []), ...others.values()];
}

function sorted(object) {
  return Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));
}
