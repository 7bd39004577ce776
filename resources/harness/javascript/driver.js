// Calls one function of a student's JavaScript program; see ../README.md for the agreement.
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const vm = require('node:vm');
const { createRequire } = require('node:module');

const BOX = '/box';
const write = fs.writeSync;
const stringify = JSON.stringify;
const leave = process.reallyExit ? process.reallyExit.bind(process) : process.exit;

class Refused extends Error {
  constructor(kind, message) {
    super(message);
    this.kind = kind;
  }
}

function readRequest() {
  const text = fs.readFileSync(0, 'utf8');
  fs.closeSync(0);
  fs.openSync('/dev/null', 'r'); // the lowest free descriptor: standard input again
  return text;
}

/** Integers that a double cannot hold come as BigInt where the engine shows their digits. */
function parseArguments(text) {
  if (!/\d{16}/.test(text)) return JSON.parse(text);
  return JSON.parse(text, (key, value, context) => {
    const source = context && context.source;
    const lost = typeof value === 'number' && source && /^-?\d+$/.test(source) &&
      !Number.isSafeInteger(value);
    return lost ? BigInt(source) : value;
  });
}

/** The value as JSON text; refuses in words what has no JSON form. */
function toJson(value, entry, depth = 0) {
  if (depth > 200) {
    throw new Refused('result',
      `${entry} returned a structure that is nested too deeply or contains itself`);
  }
  switch (typeof value) {
    case 'undefined': return 'null';
    case 'boolean': return String(value);
    case 'bigint': return String(value);
    case 'string': return stringify(value.toWellFormed ? value.toWellFormed() : value);
    case 'number':
      if (!Number.isFinite(value)) {
        throw new Refused('result',
          `${entry} returned ${value}, which is not a number that can be compared`);
      }
      return String(value);
    case 'object': break;
    default:
      throw new Refused('result', `${entry} returned a ${typeof value}, which has no JSON form`);
  }
  if (value === null) return 'null';
  if (Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView))) {
    return '[' + Array.from(value, (item) => toJson(item, entry, depth + 1)).join(',') + ']';
  }
  const kind = Object.prototype.toString.call(value).slice(8, -1);
  if (kind === 'Set' || kind === 'Map') {
    throw new Refused('result',
      `${entry} returned a ${kind}, which has no JSON form; return an array or a plain object`);
  }
  const members = Object.keys(value)
    .filter((key) => value[key] !== undefined && typeof value[key] !== 'function')
    .map((key) => stringify(key) + ':' + toJson(value[key], entry, depth + 1));
  return '{' + members.join(',') + '}';
}

/** Loads the file as Node would and also hands out its top-level name `wanted`. */
function load(file, wanted) {
  const filename = path.join(BOX, file);
  const source = fs.readFileSync(filename, 'utf8').replace(/^#!.*/, '');
  const module = { exports: {}, id: '.', filename, loaded: false, children: [], paths: [] };
  const require = createRequire(filename);
  require.main = null; // so that "require.main === module" does not start the program
  const tail = `\n;return typeof ${wanted} === 'undefined' ? undefined : ${wanted};`;
  const body = vm.compileFunction(source + tail,
    ['exports', 'require', 'module', '__filename', '__dirname'], { filename });
  const named = body.call(module.exports, module.exports, require, module, filename,
    path.dirname(filename));
  return { named, exported: module.exports };
}

/** The function that the entry point names: f, Class.method, or a method of Solution. */
function find(file, entry) {
  if (!/^[A-Za-z_$][\w$]*(\.[A-Za-z_$][\w$]*)*$/.test(entry)) {
    throw new Refused('missing', `${entry} is not a name of a function`);
  }
  const names = entry.split('.');
  const { named, exported } = load(file, names[0]);
  let holder = named;
  if (holder === undefined && exported) {
    holder = names.length === 1 && typeof exported === 'function' ? exported : exported[names[0]];
  }
  let owner;
  for (const name of names.slice(1)) {
    owner = holder;
    const isMethod = typeof owner === 'function' && !(name in owner) && owner.prototype &&
      name in owner.prototype;
    if (isMethod) owner = new owner();
    holder = owner === undefined || owner === null ? undefined : owner[name];
  }
  if (typeof holder !== 'function') {
    throw new Refused('missing', holder === undefined ?
      `${entry} was not found in ${file}: it needs a function of this name` :
      `${entry} in ${file} is not a function`);
  }
  return owner === undefined ? holder : holder.bind(owner);
}

/** The frames of the student's own code. */
function ownFrames(error) {
  const stack = error instanceof Error || (error && error.stack) ? String(error.stack) : '';
  return stack.split('\n').filter((line) => line.includes(BOX + '/'));
}

function explain(error) {
  const frames = ownFrames(error);
  const title = error && error.name !== undefined && error.message !== undefined ?
    `${error.name}: ${error.message}` : `the program threw ${String(error)}`;
  const shown = frames.length <= 20 ? frames : [...frames.slice(0, 10), ...frames.slice(-10)];
  process.stderr.write([title, ...shown].join('\n').replaceAll(BOX + '/', '') + '\n');
  const place = frames.length > 0 && /\/box\/(.+?):(\d+)/.exec(frames[0]);
  return title + (place ? ` (line ${place[2]} of ${place[1]})` : '');
}

async function run(request) {
  const { entry, file } = request;
  try {
    const value = await find(file, entry)(...request.arguments);
    return { text: `"result":${toJson(value, entry)}`, code: 0 };
  } catch (error) {
    let kind = 'exception';
    let message;
    if (error instanceof Refused) {
      ({ kind, message } = error);
      process.stderr.write(message + '\n');
    } else {
      message = explain(error);
    }
    return { text: `"error":${stringify({ kind, message })}`, code: 1 };
  }
}

/** Everything, whatever the pipe takes at once. */
function writeAll(fd, text) {
  let bytes = Buffer.from(text, 'utf8');
  while (bytes.length > 0) {
    try {
      bytes = bytes.subarray(write(fd, bytes));
    } catch (error) {
      if (error.code !== 'EAGAIN') throw error;
    }
  }
}

async function main() {
  const request = parseArguments(readRequest());
  const outcome = await run(request);
  const nonce = stringify(request.nonce);
  // Standard output is a pipe and may still hold text: the result goes out when it is empty.
  process.stdout.write('', () => process.stderr.write('', () => {
    writeAll(3, `{"nonce":${nonce},${outcome.text}}\n`);
    leave(outcome.code);
  }));
}

main();
