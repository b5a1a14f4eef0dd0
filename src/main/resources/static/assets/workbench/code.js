// A query as a call to copy, in some languages.

const url = location.origin + '/sparql';

function triple(text) {
  return text.replace(/\\/g, '\\\\').replace(/"""/g, '\\"\\"\\"').replace(/"$/, '\\"');
}

export const languages = {
  curl: (query, accept) =>
    "curl '" + url + "' \\\n  -H 'Accept: " + accept + "' \\\n  --data-urlencode 'query=" + query.replace(/'/g, "'\\''") + "'",
  Python: (query, accept) =>
    'import urllib.parse\nimport urllib.request\n\nquery = """' + triple(query) + '"""\n' +
    'request = urllib.request.Request(\n    "' + url + '",\n    data=urllib.parse.urlencode({"query": query}).encode(),\n' +
    '    headers={"Accept": "' + accept + '"})\nwith urllib.request.urlopen(request) as answer:\n    print(answer.read().decode())',
  Java: (query, accept) =>
    'import java.net.URI;\nimport java.net.http.HttpClient;\nimport java.net.http.HttpRequest;\nimport java.net.http.HttpResponse;\n\n' +
    'class Ask {\n    static final String QUERY = """\n' + triple(query).split('\n').map(line => '            ' + line).join('\n') + '""";\n\n' +
    '    public static void main(String[] arguments) throws Exception {\n' +
    '        var request = HttpRequest.newBuilder(URI.create("' + url + '"))\n' +
    '                .header("Accept", "' + accept + '")\n                .header("Content-Type", "application/sparql-query")\n' +
    '                .POST(HttpRequest.BodyPublishers.ofString(QUERY))\n                .build();\n' +
    '        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());\n' +
    '        System.out.println(answer.body());\n    }\n}',
  R: (query, accept) =>
    'library(httr2)\n\nquery <- r"-----(' + query + ')-----"\n' +
    'answer <- request("' + url + '") |>\n  req_headers(Accept = "' + accept + '") |>\n  req_body_form(query = query) |>\n  req_perform()\n' +
    (accept === 'text/csv' ? 'rows <- read.csv(text = resp_body_string(answer))' : 'cat(resp_body_string(answer))')
};
