-- Adds to a counter that expires a fixed time after its first addition.
-- KEYS[1] the counter
-- ARGV[1] what to add, ARGV[2] its life in milliseconds (zero or less: keep nothing)
-- Returns the value as text, because a Lua number is exact only to 2^53;
-- or false when the key holds something that cannot be counted.
local isNew = redis.call('EXISTS', KEYS[1]) == 0
if isNew and tonumber(ARGV[2]) <= 0 then
  return ARGV[1]
end
local reply = redis.pcall('INCRBY', KEYS[1], ARGV[1])
if type(reply) == 'table' and reply.err then
  if string.find(reply.err, 'not an integer', 1, true) or string.find(reply.err, 'overflow', 1, true) then
    return false
  end
  return reply
end
if isNew then
  redis.call('PEXPIRE', KEYS[1], ARGV[2])
end
return redis.call('GET', KEYS[1])
