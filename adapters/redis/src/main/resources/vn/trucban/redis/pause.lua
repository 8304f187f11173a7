-- Pauses a limited key; a longer pause is not shortened.
-- KEYS[1] set while the key is paused, ARGV[1] how long, in milliseconds above zero
if redis.call('PTTL', KEYS[1]) < tonumber(ARGV[1]) then
  redis.call('SET', KEYS[1], '1', 'PX', ARGV[1])
end
return 1
