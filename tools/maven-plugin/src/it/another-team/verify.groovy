// The log contains three builds: a compatible change, a breaking change, and an invalid document.
List<String> builds = new File(basedir, 'build.log').text.split('(?m)^(?:\\u001b\\[\\S*m)*\\[INFO] Scanning for projects')*.toString().drop(1)
assert builds.size() == 3

def (passing, breaking, broken) = builds

assert passing.contains('openapi-contract-maven-plugin')
assert passing.contains('BUILD SUCCESS')

assert breaking.contains('BUILD FAILURE')
String violation = breaking.readLines().find { it.contains('[unexcused-break]') }
assert violation != null
assert violation.contains('releases/1.0.0.yaml:23: ')
assert violation.contains('GET /articles/{id}/price')
assert violation.contains('$.currency')
assert violation.contains('shop-window')

String sentence = "proposals/broken.yaml:15: The \$ref '#/components/schemas/Prise' points to a value that does not exist in broken.yaml."
assert broken.contains(sentence)
assert broken.contains('BUILD FAILURE')
assert !builds.any { it =~ /(?m)^\s+at \S+\(|Exception:/ }

assert ['index.html', 'review.md', 'review.json', 'review.sarif'].every {
    new File(basedir, "target/contract/review/$it").length() > 0
}
