"use strict";
/*
 * A CometD server with a REST side, told what to do by its tests.
 *
 * Settings, as JSON in the environment variable SETTINGS:
 *   port      0 for any
 *   cometd    options of the CometD server, such as timeout and maxInterval (milliseconds)
 *   user      "name:password" that every request of the API needs
 *   token     the CSRF token that POST needs; a GET tells it
 *   cookies   whether notifications need the cookie that a GET sets
 */
const http = require("http");
const cometd = require("cometd-nodejs-server");
const { AcknowledgedMessagesExtension } = require("cometd-nodejs-server/ack-extension");

const settings = JSON.parse(process.env.SETTINGS || "{}");
const bayeux = cometd.createCometDServer(settings.cometd || {});
bayeux.addExtension(new AcknowledgedMessagesExtension());
bayeux.policy = {
  canSubscribe: (session, message, channel, done) => done(undefined, !channel.name.startsWith("/secret")),
};

const sessions = new Map();
bayeux.addListener("sessionAdded", (session) => sessions.set(session.id, session));
bayeux.addListener("sessionRemoved", (session) => sessions.delete(session.id));

const publish = (channel, data) => bayeux.createServerChannel(channel).publish(null, data);

/* What tests ask for, beside the API. */
const control = {
  publish: ({ channel, messages }) => messages.forEach((data) => publish(channel, data)),
  kill: () => [...sessions.values()].forEach((session) => session.disconnect()),
  sessions: () => [...sessions.values()].map((s) => s.subscriptions.map((channel) => channel.name)),
};

function answer(response, status, body, headers = {}) {
  response.writeHead(status, { "Content-Type": "application/json", ...headers });
  response.end(JSON.stringify(body === undefined ? null : body));
}

function refusal(request) {
  const basic = settings.user && "Basic " + Buffer.from(settings.user).toString("base64");
  if (basic && request.headers.authorization !== basic) return 401;
  if (settings.token && request.method === "POST" && request.headers["x-token"] !== settings.token) return 403;
  const isNotifications = request.url === "/api/v2/notifications";
  const cookie = request.headers.cookie || "";
  if (settings.cookies && isNotifications && !cookie.includes("JSESSIONID=s1")) return 403;
  return 0;
}

function api(request, response, body) {
  if (request.method === "GET") {
    const csrf = { "X-CSRF-HEADER": "X-Token", "X-CSRF-TOKEN": settings.token || "" };
    return answer(response, 200, { statusCode: 0 }, { ...csrf, "Set-Cookie": "JSESSIONID=s1; Path=/" });
  }
  // The notification leaves well before the response, as on a busy server.
  publish("/v2/me/workbins", { referenceId: body.referenceId, messageType: "Changed" });
  return setTimeout(() => answer(response, 200, { statusCode: 0, referenceId: body.referenceId }), 300);
}

const server = http.createServer((request, response) => {
  const chunks = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", () => {
    const text = Buffer.concat(chunks).toString();
    const command = request.url.match(/^\/control\/(\w+)$/);
    if (command) return answer(response, 200, control[command[1]](text ? JSON.parse(text) : {}));
    const status = refusal(request);
    if (status) return answer(response, status, { statusCode: status });
    if (request.url !== "/api/v2/notifications") return api(request, response, text && JSON.parse(text));
    try {
      // CometD takes a body that is parsed already.
      request.body = JSON.parse(text);
    } catch (error) {
      return answer(response, 400);
    }
    return bayeux.handle(request, response);
  });
});
server.listen(settings.port || 0, "127.0.0.1", () => console.log(server.address().port));
// The end of the tests' process ends this one, however it came about.
process.stdin.on("end", () => process.exit(0)).resume();
