/**
 * The pages and the HTTP API.
 */
@NullMarked
package org.undersigned.web;

import org.jspecify.annotations.NullMarked;
