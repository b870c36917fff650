package org.learningcities.mention;

import java.util.Optional;

/**
 * A place that is known. {@code key} is "country:&lt;ISO code&gt;", "geonames:&lt;id&gt;" or a name of our own where
 * GeoNames has no row; {@code latitude} and {@code longitude} are WGS 84 degrees, absent where unknown.
 */
public record Place(
        String key,
        Kind kind,
        String name,
        Optional<String> chineseName,
        String country,
        Optional<Long> geonames,
        Optional<Double> latitude,
        Optional<Double> longitude,
        Optional<String> featureCode,
        int population) {}
