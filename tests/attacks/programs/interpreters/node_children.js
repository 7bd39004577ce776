// expect: exited 0
// options: --cpu-time 3 --wall-time 5 --memory 1024
// command: node /attack/node_children.js
// needs: program node
// wall: 6
// stdout: is "held\n"
// note: a server and a detached child
const net = require("net");
const { spawn } = require("child_process");

const child = spawn("sleep", ["100"], { detached: true, stdio: "ignore" });
child.on("error", () => {});
child.unref();

const server = net.createServer();
server.on("error", () => {
    console.log("held");
    process.exit(0);
});
server.listen(8000, "127.0.0.1", () => {
    console.log("BREACH: a server");
    process.exit(1);
});
