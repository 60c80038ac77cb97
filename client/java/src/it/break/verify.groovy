String log = new File(basedir, 'build.log').getText('UTF-8')
String type = 'org.coworkingapi.client.TokenProvider.'
assert log.contains(type + 'none():METHOD_REMOVED')
assert log.contains(type + 'renew(java.lang.String):METHOD_ADDED_TO_INTERFACE')
assert !log.contains(type + 'forget')
