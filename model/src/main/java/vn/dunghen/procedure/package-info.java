/**
 * Administrative procedures, <i>thủ tục hành chính</i>, as the national procedure database
 * publishes them and as the units of a province apply them.
 */
@NullMarked
package vn.dunghen.procedure;

import org.jspecify.annotations.NullMarked;
