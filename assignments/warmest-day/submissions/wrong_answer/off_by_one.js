// Counts the days from zero.
const words = require("fs").readFileSync(0, "utf8").trim().split(/\s+/).map(Number);
const temperatures = words.slice(1);
const best = Math.max(...temperatures);
console.log(best, temperatures.indexOf(best));
