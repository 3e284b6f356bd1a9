@NullMarked
package nl.trede.store;

import org.jspecify.annotations.NullMarked;
