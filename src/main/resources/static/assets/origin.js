// Puts where the page came from into the calls to copy.
'use strict';
for (const call of document.querySelectorAll('[data-origin]')) {
  call.textContent = call.textContent.replaceAll('http://localhost:8080', location.origin);
}
