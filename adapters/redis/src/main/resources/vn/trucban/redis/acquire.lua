-- Takes one permit of a limit: at most so many within any window of time.
-- KEYS[1] set while the limited key is paused
-- KEYS[2] when the newest permits were taken, oldest first, in microseconds of Redis' own clock
-- ARGV[1] permits, ARGV[2] the window in microseconds
-- Returns 0 when the permit was taken, otherwise the microseconds until one can be free.
local permits = tonumber(ARGV[1])
local window = tonumber(ARGV[2])
local function text(number)
  return string.format('%.0f', number) -- tostring() would write 1.7e+15
end

local wait = 0
local paused = redis.call('PTTL', KEYS[1])
if paused >= 0 then
  wait = (paused + 1) * 1000 -- a key expires in the millisecond after its last one
end

-- One clock for all nodes: theirs need not agree.
local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000000 + tonumber(time[2])
local life = text(math.ceil(window / 1000) + 1)

-- The clock of the machine was set back: what was taken "later than now" counts as taken now.
local newest = redis.call('LINDEX', KEYS[2], -1)
if newest and tonumber(newest) > now then
  local taken = redis.call('LLEN', KEYS[2])
  redis.call('DEL', KEYS[2])
  for _ = 1, taken do
    redis.call('RPUSH', KEYS[2], text(now))
  end
  redis.call('PEXPIRE', KEYS[2], life)
end

local oldest = redis.call('LINDEX', KEYS[2], -permits)
if oldest then
  wait = math.max(wait, tonumber(oldest) + window - now)
end
if wait > 0 then
  return wait
end

redis.call('RPUSH', KEYS[2], text(now))
redis.call('LTRIM', KEYS[2], -permits, -1)
redis.call('PEXPIRE', KEYS[2], life)
return 0
