-- Counts a permit of a limit as taken later than it was.
-- KEYS[1] when the newest permits were taken, as in acquire.lua
-- ARGV[1] permits, ARGV[2] the window, ARGV[3] how long ago it was taken, ARGV[4] how much later it
-- counts; all in microseconds
local permits = tonumber(ARGV[1])
local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000000 + tonumber(time[2])
local function from_newest(place)
  return redis.call('LINDEX', KEYS[1], -place)
end

-- Permits are alike: the one taken nearest to then stands for it, since the way here took a while.
local since = now - tonumber(ARGV[3])
local place = 1
local taken
local one = from_newest(place)
while one and tonumber(one) >= since do
  taken = one
  place = place + 1
  one = from_newest(place)
end
if one and (not taken or since - tonumber(one) < tonumber(taken) - since) then
  taken = one
end
if taken then
  redis.call('LREM', KEYS[1], -1, taken)
end
local at = math.min(now, tonumber(taken or since) + tonumber(ARGV[4]))
local text = string.format('%.0f', at)

place = 1
one = from_newest(place)
while one and tonumber(one) > at do
  place = place + 1
  one = from_newest(place)
end
if one then
  redis.call('LINSERT', KEYS[1], 'AFTER', one, text)
else
  redis.call('LPUSH', KEYS[1], text)
end
redis.call('LTRIM', KEYS[1], -permits, -1)
redis.call('PEXPIRE', KEYS[1], string.format('%.0f', math.ceil(tonumber(ARGV[2]) / 1000) + 1))
return 1
