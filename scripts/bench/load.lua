-- A closed loop of requests out of a file, each with an Idempotency-Key of its own:
--   BENCH_REQUESTS=FILE BENCH_FROM=PLACE BENCH_RUN=NAME wrk -t1 -c16 -d8s -s scripts/bench/load.lua http://localhost:8080
-- A line of the file is: method, path, token and body, with tabs between. After the last one the first comes again. What was measured is
-- printed as one line of JSON; times are microseconds.
local lines = {}
for line in io.lines(os.getenv("BENCH_REQUESTS")) do
  local method, path, token, body = line:match("^(.-)\t(.-)\t(.-)\t(.*)$")
  lines[#lines + 1] = { method, path, token, body }
end
local from = tonumber(os.getenv("BENCH_FROM") or "0")
local run = os.getenv("BENCH_RUN") .. "-"
sent = 0

local threads = {}
function setup(thread)
  table.insert(threads, thread)
end

function request()
  local line = lines[(from + sent) % #lines + 1]
  sent = sent + 1
  local headers = { ["Authorization"] = "Bearer " .. line[3], ["Accept"] = "application/json" }
  if line[1] == "POST" then
    headers["Content-Type"] = "application/json"
    headers["Idempotency-Key"] = run .. sent
  end
  return wrk.format(line[1], line[2], headers, line[4])
end

function done(summary, latency)
  local failed = summary.errors
  print(string.format(
    '{"requests": %d, "micros": %d, "p50": %d, "p99": %d, "refused": %d, "broken": %d, "sent": %d}',
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99), failed.status,
    failed.connect + failed.read + failed.write + failed.timeout, threads[1]:get("sent")))
end
