// Calls one function of a student's JavaScript program; see ../README.md for the agreement.
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const vm = require('node:vm');
const { createRequire } = require('node:module');

const BOX = '/box';
const SET = '\0set'; // the member that marks a list without an order
const write = fs.writeSync;
const stringify = JSON.stringify;
const leave = process.reallyExit ? process.reallyExit.bind(process) : process.exit;

class Refused extends Error {
  constructor(kind, message) {
    super(message);
    this.kind = kind;
  }
}

/** The requests, line by line; a line is asked for only when the one before is answered. */
class Requests {
  constructor() {
    this.rest = Buffer.alloc(0);
    this.chunk = Buffer.alloc(1 << 16);
    this.read = fs.readSync;
  }

  next() {
    const parts = [];
    for (;;) {
      const end = this.rest.indexOf(10);
      if (end >= 0) {
        parts.push(this.rest.subarray(0, end));
        this.rest = this.rest.subarray(end + 1);
        return Buffer.concat(parts).toString('utf8');
      }
      parts.push(this.rest);
      const count = this.read(0, this.chunk);
      this.rest = Buffer.from(this.chunk.subarray(0, count));
      if (count === 0) {
        const last = Buffer.concat(parts);
        return last.length > 0 ? last.toString('utf8') : null;
      }
    }
  }
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
  if (kind === 'Set') {
    const items = Array.from(value, (item) => toJson(item, entry, depth + 1));
    return `{${stringify(SET)}:[${items.join(',')}]}`;
  }
  if (kind === 'Map') {
    throw new Refused('result',
      `${entry} returned a Map, which has no JSON form; return a plain object`);
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

let loaded = null;

/** The function that the entry point names: f, Class.method, or a method of Solution. */
function find(file, entry) {
  if (!/^[A-Za-z_$][\w$]*(\.[A-Za-z_$][\w$]*)*$/.test(entry)) {
    throw new Refused('missing', `${entry} is not a name of a function`);
  }
  const names = entry.split('.');
  loaded = loaded || load(file, names[0]);
  const { named, exported } = loaded;
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

/** The classes of what was thrown, the nearest first. */
function typesOf(error) {
  const types = [];
  for (let at = error; at !== null && at !== undefined; at = Object.getPrototypeOf(at)) {
    const name = at.constructor && at.constructor.name;
    if (name && name !== 'Object' && !types.includes(name)) types.push(name);
  }
  return types;
}

async function run(header, callArguments) {
  const { entry, file } = header;
  try {
    let value = await find(file, entry)(...callArguments);
    if (Number.isInteger(header.report)) {
      if (header.report >= callArguments.length) {
        throw new Refused('missing', `there is no argument ${header.report + 1} to look at`);
      }
      value = callArguments[header.report];
    }
    return { text: `"result":${toJson(value, entry)}`, code: 0 };
  } catch (error) {
    if (error instanceof Refused) {
      process.stderr.write(error.message + '\n');
      const { kind, message } = error;
      return { text: `"error":${stringify({ kind, message })}`, code: 1 };
    }
    const found = { kind: 'exception', message: explain(error), types: typesOf(error) };
    return { text: `"error":${stringify(found)}`, code: header.exceptions ? 0 : 1 };
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

/** Standard output is a pipe and may still hold text: the result goes out when it is empty. */
function flushed() {
  return new Promise((done) => {
    process.stdout.write('', () => process.stderr.write('', done));
  });
}

async function main() {
  const requests = new Requests();
  const header = JSON.parse(requests.next());
  const nonce = stringify(header.nonce);
  const { cpuUsage, resourceUsage } = process;
  for (let line = requests.next(); line !== null; line = requests.next()) {
    const start = cpuUsage();
    const outcome = await run(header, parseArguments(line));
    const spent = cpuUsage(start);
    await flushed();
    const usage = `"cpu_us":${spent.user + spent.system},"memory_kib":${resourceUsage().maxRSS}`;
    writeAll(3, `{"nonce":${nonce},${outcome.text},${usage}}\n`);
    if (outcome.code !== 0) leave(outcome.code);
  }
  leave(0);
}

main();
