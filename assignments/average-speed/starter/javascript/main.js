const words = require("fs").readFileSync(0, "utf8").trim().split(/\s+/);
let next = 0;
const n = Number(words[next++]);
for (let i = 0; i < n; i++) {
    const kilometres = Number(words[next++]);
    const minutes = Number(words[next++]);
    // Use the two numbers here.
}

// Write your code here.
