const lines = require("fs").readFileSync(0, "utf8").split("\n");
console.log("Welcome " + lines[0] + "!");
