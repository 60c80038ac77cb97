// The log contains two builds: all goals that do not need a server, and an unreachable server.
List<String> builds = new File(basedir, 'build.log').text.split('(?m)^(?:\\u001b\\[\\S*m)*\\[INFO] Scanning for projects')*.toString().drop(1)
assert builds.size() == 2

def (others, unreachable) = builds

assert !new File(basedir, 'pom.xml').exists()
assert !new File(basedir, '${project.basedir}').exists()
assert others.contains('BUILD SUCCESS')
assert others.contains('0 errors, ')
assert others.contains('Contracts use ')
assert others.contains('; 0 findings (')
assert others.contains('property-removed')
assert new File(basedir, 'stubs/mappings/shop-window/get-price/price-tag.json').text.contains('"id"')
assert ['review/index.html', 'review/review.md', 'check/report.sarif', 'coverage/coverage.html'].every {
    new File(basedir, "target/contract/$it").length() > 0
}

assert unreachable.contains('Cannot connect to http://localhost:1')
assert unreachable.contains('BUILD FAILURE')
assert !builds.any { it =~ /(?m)^\s+at \S+\(|Exception:/ }
