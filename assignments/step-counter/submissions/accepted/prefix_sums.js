const words = require("fs").readFileSync(0, "utf8").trim().split(/\s+/).map(Number);
const [n, q] = words;
const total = [0];
for (let day = 1; day <= n; day++) {
    total.push(total[day - 1] + words[1 + day]);
}
const lines = [];
for (let i = 0; i < q; i++) {
    const first = words[2 + n + 2 * i];
    const last = words[3 + n + 2 * i];
    lines.push(total[last] - total[first - 1]);
}
console.log(lines.join("\n"));
