const text = require("fs").readFileSync(0, "utf8").trim();

// Write your code here.
