/** The whole program as somebody outside sees it: its processes, its answers, its pages. */
@NullMarked
package vn.dunghen.acceptance;

import org.jspecify.annotations.NullMarked;
