const words = require("fs").readFileSync(0, "utf8").trim().split(/\s+/);
let next = 0;
const total = Number(words[next++]);
const a = Number(words[next++]);
const b = Number(words[next++]);

// Write your code here.
