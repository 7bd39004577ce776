// Never asks whether brackets are still open at the end.
const text = require("fs").readFileSync(0, "utf8").trim();
const partner = { ")": "(", "]": "[", "}": "{" };
const open = [];
let tidy = true;
for (const character of text) {
    if (character in partner) {
        tidy = tidy && open.pop() === partner[character];
    } else {
        open.push(character);
    }
}
console.log(tidy ? "tidy" : "untidy");
