@org.jspecify.annotations.NullMarked
package vn.dunghen.portal.sync;
