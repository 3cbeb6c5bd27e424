// Keeps a page in step with the journal. The server says that something changed; the page is fetched
// again, at most once a second, and its figures are put in place one by one. Rows stay where they
// are while somebody reads; a new order comes only on request.
(function () {
  'use strict';

  const PATIENCE = 1000;
  const SLOW = 400;
  const LOST_LONG = 15 * 60 * 1000;

  let paused = false;
  let lostAt = null;
  let lastRefresh = 0;
  let waiting = null;
  let busy = null;
  let fresh = null;
  const title = document.title;

  const words = () => document.getElementById('live').dataset;

  // Puts what is new into elements that say they are live; everything else stays as it is.
  function put(fragment) {
    const next = (id) => fragment.querySelector('#' + CSS.escape(id));
    document.querySelectorAll('#noi-dung [data-live][id]').forEach(function (old) {
      const found = next(old.id);
      if (!found || old.dataset.last === found.innerHTML || sameText(old, found)) {
        return;
      }
      const open = Array.from(old.querySelectorAll('details')).map((details) => details.open);
      const inside = old.contains(document.activeElement) ? pathTo(old, document.activeElement) : null;
      old.innerHTML = found.innerHTML;
      old.querySelectorAll('details').forEach((details, i) => { details.open = Boolean(open[i]); });
      if (inside) {
        focusAt(old, inside);
      }
      // A row fades once; larger parts would only flicker.
      if (old.tagName === 'TR') {
        old.classList.remove('changed');
        void old.offsetWidth;
        old.classList.add('changed');
      }
    });
    compareOrder(fragment);
    state();
  }

  function sameText(old, found) {
    return old.id !== 'asof' && old.innerHTML === found.innerHTML;
  }

  function pathTo(root, element) {
    const path = [];
    for (let at = element; at !== root; at = at.parentElement) {
      path.unshift(Array.prototype.indexOf.call(at.parentElement.children, at));
    }
    return path;
  }

  function focusAt(root, path) {
    let at = root;
    path.forEach((step) => { at = at && at.children[step]; });
    if (at) {
      at.focus({ preventScroll: true });
    }
  }

  // Rows that now stand elsewhere, or came or went, are told of, not moved.
  function compareOrder(fragment) {
    const here = document.querySelector('#noi-dung [data-order]');
    const there = here && fragment.querySelector('#' + here.id);
    const notice = document.getElementById('moved');
    if (!there || !notice) {
      return;
    }
    const ids = (body) => Array.from(body.rows).map((row) => row.id).join(' ');
    fresh = ids(here) === ids(there) ? null : there;
    if (fresh && notice.hidden) {
      notice.textContent = words().moved + ' ';
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'linkish';
      button.textContent = words().resort;
      button.addEventListener('click', function () {
        here.replaceChildren(...fresh.cloneNode(true).children);
        notice.hidden = true;
      });
      notice.append(button);
    }
    notice.hidden = !fresh;
  }

  function state() {
    const mark = document.getElementById('live-state');
    const pause = document.getElementById('pause');
    if (!mark || !pause) {
      return;
    }
    pause.hidden = false;
    pause.textContent = paused ? words().resume : words().pause;
    const text = mark.lastElementChild;
    text.dataset.own = text.dataset.own || text.textContent;
    mark.className = lostAt ? 'live-off' : paused ? 'live-slow' : 'live';
    text.textContent = lostAt ? words().lost + ' ' + clock(lostAt) : paused ? words().paused : text.dataset.own;
    const long = lostAt && Date.now() - lostAt.getTime() > LOST_LONG;
    document.title = long ? '(' + text.textContent + ') ' + title : title;
  }

  function clock(moment) {
    return moment.toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit', hour12: false, timeZone: 'Asia/Ho_Chi_Minh' });
  }

  function changed() {
    if (paused || waiting) {
      return;
    }
    const rest = Math.max(0, lastRefresh + PATIENCE - Date.now());
    waiting = setTimeout(function () {
      waiting = null;
      if (!paused && !document.hidden) {
        lastRefresh = Date.now();
        htmx.trigger('#refresh', 'refresh');
      }
    }, rest);
  }

  function lost() {
    lostAt = lostAt || new Date();
    state();
  }

  function found() {
    const was = lostAt;
    lostAt = null;
    state();
    if (was) {
      changed();
    }
  }

  htmx.defineExtension('in-place', {
    isInlineSwap: () => true,
    handleSwap: function (style, target, fragment) {
      if (style !== 'in-place') {
        return false;
      }
      put(fragment);
      return [];
    }
  });

  document.addEventListener('htmx:sseBeforeMessage', function (event) {
    event.preventDefault();
    found();
    changed();
  });
  document.addEventListener('htmx:sseOpen', found);
  document.addEventListener('htmx:sseError', lost);
  document.addEventListener('htmx:sendError', lost);
  document.addEventListener('htmx:beforeRequest', function () {
    busy = setTimeout(function () {
      const mark = document.getElementById('live-state');
      if (mark && !paused && !lostAt) {
        mark.lastElementChild.dataset.own = mark.lastElementChild.dataset.own || mark.lastElementChild.textContent;
        mark.lastElementChild.textContent = words().updating;
      }
    }, SLOW);
  });
  document.addEventListener('htmx:afterRequest', function () {
    clearTimeout(busy);
    lastRefresh = Date.now();
    state();
  });
  document.addEventListener('visibilitychange', function () {
    if (!document.hidden) {
      changed();
    }
  });
  document.addEventListener('click', function (event) {
    if (event.target && event.target.id === 'pause') {
      paused = !paused;
      state();
      if (!paused) {
        changed();
      }
    }
  });
  document.addEventListener('DOMContentLoaded', state);
  setInterval(state, 60 * 1000);
})();
